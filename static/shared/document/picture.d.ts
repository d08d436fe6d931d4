/** The procedure as a picture, laid out when the page was built: see tools/build/picture.mjs. */
declare module 'virtual:procedure-picture' {
  const picture: import('../../../src/procedure/diagram/layout').Layout;
  export default picture;
}
