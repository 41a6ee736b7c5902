/** How a sentence opens that goes on about the one before it: without that one it tells of something else, or of nothing. */
const CHINESE =
  /^(?:其中|此外|另外|而且|并且|而|但是?|不过|因此|因而|所以|同时|同期|与此同时|也就是说|换言之|相比之下|相当于|其次|再次|最后|对此|在此|这[些一种也就使是将样类两三个]|此举|该|其(?!他|余|它)|上述|前述|前者|后者|两者|二者|它们?|他们?|她们?|并)/u;
const ENGLISH =
  /^(?:however|moreover|furthermore|in addition|additionally|besides|therefore|thus|hence|consequently|as a result|of these|of which|among them|in contrast|by contrast|likewise|similarly|meanwhile|also|but|and|so|this|these|those|that|it|its|they|their|he|she|his|her|such|the (?:former|latter))(?![\p{L}'’-])/iu;

/** Whether a sentence of an answer leans on the one before it. */
export function leansOn(text: string): boolean {
  const opening = text.replace(/^[\s“"'(（*·•-]+/u, '');
  return CHINESE.test(opening) || ENGLISH.test(opening);
}
