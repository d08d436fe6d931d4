import { admin as administrate } from './entry/admin/resolver';
import { runEffects as followAgain } from './entry/effectsQueue';
import { guarded } from './entry/guarded';
import { beforeUninstall as leave, watch as look } from './entry/lifeCycle';
import { macro as answerMacro } from './entry/macro';
import { exportMacro as exportAsDocument } from './entry/macroExport';
import { onTransition as follow } from './entry/onTransition';
import { panel as answerPanel } from './entry/panel';
import { publication as publish } from './entry/publication';
import { sendReminders as remind } from './entry/reminders';
import { runInstall as install } from './entry/runQueue';
import { sweep as sweepUp } from './entry/sweep';

/** The functions of the manifest. Their errors contain no text that people wrote. */
export const admin = guarded('admin', administrate);
export const beforeUninstall = guarded('uninstall', leave);
export const exportMacro = guarded('export', exportAsDocument);
export const macro = guarded('macro', answerMacro);
export const onTransition = guarded('effects', follow);
export const panel = guarded('panel', answerPanel);
export const publication = guarded('publication', publish);
export const runEffects = guarded('effects', followAgain);
export const runInstall = guarded('install', install);
export const sendReminders = guarded('reminders', remind);
export const sweep = guarded('sweep', sweepUp);
export const watch = guarded('watch', look);
