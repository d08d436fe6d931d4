import { beforeUninstall as beforeUninstallHandler } from './entry/handlers/beforeUninstall';
import { exportMacro as exportMacroHandler } from './entry/handlers/exportMacro';
import { guarded } from './entry/handlers/guarded';
import { onTransition as onTransitionHandler } from './entry/handlers/onTransition';
import { runEffects as runEffectsHandler } from './entry/handlers/runEffects';
import { runInstall as runInstallHandler } from './entry/handlers/runInstall';
import { sendReminders as sendRemindersHandler } from './entry/handlers/sendReminders';
import { sweep as sweepHandler } from './entry/handlers/sweep';
import { watch as watchHandler } from './entry/handlers/watch';
import { adminResolver } from './entry/resolvers/admin/admin';
import { macroResolver } from './entry/resolvers/macro/macro';
import { panelResolver } from './entry/resolvers/panel/panel';
import { publicationResolver } from './entry/resolvers/publication';

/** The functions of the manifest. Their errors contain no text that people wrote. */
export const admin = guarded('admin', adminResolver);
export const beforeUninstall = guarded('uninstall', beforeUninstallHandler);
export const exportMacro = guarded('export', exportMacroHandler);
export const macro = guarded('macro', macroResolver);
export const onTransition = guarded('effects', onTransitionHandler);
export const panel = guarded('panel', panelResolver);
export const publication = guarded('publication', publicationResolver);
export const runEffects = guarded('effects', runEffectsHandler);
export const runInstall = guarded('install', runInstallHandler);
export const sendReminders = guarded('reminders', sendRemindersHandler);
export const sweep = guarded('sweep', sweepHandler);
export const watch = guarded('watch', watchHandler);
