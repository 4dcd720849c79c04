declare module 'archieml' {
  const parser: { load(text: string): Record<string, unknown> }
  export default parser
}
