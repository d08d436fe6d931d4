/** The procedure as a picture, laid out by the build: see tools/build/picture.mjs. */
declare module 'virtual:procedure-picture' {
  const picture: import('../../../src/document/diagram/picture').Layout;
  export default picture;
}
