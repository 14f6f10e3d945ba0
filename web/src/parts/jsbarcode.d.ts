/** The one file of jsbarcode that is used, whose types the package does not bring. */
declare module 'jsbarcode/bin/barcodes/CODE128' {
  class CODE128 {
    constructor(text: string, options: object);
    encode(): { readonly data: string; readonly text: string };
  }
  const bars: { readonly CODE128: typeof CODE128 };
  export default bars;
}
