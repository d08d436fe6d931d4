/**
 * A circle that stays. A page of the app can open a modal, and a modal shows a page of the app. The two components
 * therefore contain each other.
 */
const FRAME_AND_MODAL = '^sandbox/shell/client/forge/Forge(Frame|Modal)[.]tsx$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Files import each other in a circle. Move the shared type or function to a file of its own.',
      severity: 'error',
      from: { pathNot: FRAME_AND_MODAL },
      to: { circular: true },
    },
  ],
  options: {
    // Imports of types alone count as well.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|node_modules)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.d.ts'] },
  },
};
