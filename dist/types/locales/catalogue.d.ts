declare const catalogue: Readonly<Record<string, string>>;
export default catalogue;
