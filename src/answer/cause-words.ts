/** Words by which a text gives a cause, an aim or what stands in the way; for folded text, where Chinese is simplified. */
const CAUSE =
  /因为|由于|因此|因而|所以|导致|原因|为了|避免|使得|从而|障碍|无法|难以|不足|不利|受.{0,12}影响|得益于|源于|在于|有助于|有利于|\b(?:because|due to|as a result|owing to|thanks to|driven by)\b/iu;

/** Whether a folded text gives a cause. */
export function givesCause(folded: string): boolean {
  return CAUSE.test(folded);
}
