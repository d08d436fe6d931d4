/** The package's sample app. These tests show it in the same browser as the app's pages. */
export {
  buildSampleApp,
  SAMPLE_APP,
  startSample,
  temporaryDirectory,
  type Sample,
} from '../../packages/forge-sandbox/test/forge/sampleHost';
