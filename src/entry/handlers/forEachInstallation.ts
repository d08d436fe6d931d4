import type { Installation } from '../../install/model/installation';
import { listInstallations } from '../../install/store';
import { logFailure } from '../log';

/** Acts on every installation. A failing one is logged, and does not stop the others. */
export async function forEachInstallation(
  event: string,
  act: (installation: Installation) => Promise<void>,
): Promise<void> {
  for (const installation of await listInstallations()) {
    try {
      await act(installation);
    } catch (error) {
      logFailure(event, { projectId: installation.projectId }, error);
    }
  }
}
