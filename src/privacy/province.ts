/** How the code of a place begins: the provinces, and those who moved from Hong Kong, Macau and Taiwan. */
export const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
