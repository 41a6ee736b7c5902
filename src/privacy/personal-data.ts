/** What is masked, and the words that stand in its place. */
export const PERSONAL_DATA = {
  email: { zh: '电子邮箱', en: 'e-mail address' },
  idNumber: { zh: '身份证号', en: 'ID number' },
  creditCode: { zh: '统一社会信用代码', en: 'credit code' },
  bankCard: { zh: '银行卡号', en: 'card number' },
  phone: { zh: '电话号码', en: 'phone number' },
  passport: { zh: '护照号', en: 'passport number' },
  travelPermit: { zh: '通行证号', en: 'travel permit number' },
  plate: { zh: '车牌号', en: 'plate number' },
} as const;

export type PersonalDataKind = keyof typeof PERSONAL_DATA;

/** A place in a text where personal data seem to stand. */
export interface Finding {
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** False where an amount could look alike: such a number is left when it has a unit. */
  sure: boolean;
}

/** Finds one kind in a text that `foldWidth` has folded. */
export type Finder = (text: string) => Finding[];
