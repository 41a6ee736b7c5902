/** The package's own types lead nowhere: they name files without their endings. */
declare module 'opencc-js/t2cn' {
  export function Converter(options: { from: 'hk' | 't' | 'tw'; to: 'cn' }): (text: string) => string;
}
