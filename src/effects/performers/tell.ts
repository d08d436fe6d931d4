import { JiraFailure } from '../../jira/client';
import { addComment, notify } from '../../jira/rest/issues';
import { documentOf } from '../../jira/issue/text';
import { transition } from '../../procedure/transitions';
import { requesterLeftText } from '../../procedure/requester';
import { say } from '../../procedure/words';
import { mailDetails } from '../details';
import { mail, type MailFacts } from '../mail';
import type { EffectOf, Performer, TransitionContext } from '../performer';
import { recipients, requesterHasLeft } from '../recipients';

/**
 * Sends an e-mail through Jira. If none can be sent, it adds a comment that mentions the recipients. It sends no second
 * e-mail if the same person repeats the transition within the hour.
 */
export const tellPerformer: Performer<'tell'> = {
  repeat: 'never',
  name: ({ who }) => `tell-${who.join('-')}`,
  perform: async (effect, scene) => {
    const { execution, client, words, read, begin } = scene;
    if (effect.with === 'passingFiles' && (await read.passing()).length === 0) return 'nothing';
    const told = await recipients(effect, execution, read);
    if (told.length === 0) return 'nothing';
    if (await read.repeats()) return 'repeated';
    const message = mail(await mailFacts(effect, scene), words);
    await begin();
    try {
      await notify(client, execution.issueId, message, told);
      return 'mail';
    } catch (failure) {
      // Outgoing mail is off, or no recipient has an address. A comment with mentions reaches them inside Jira.
      if (!(failure instanceof JiraFailure) || ![400, 403].includes(failure.status)) throw failure;
      const lead = say(words.comment.mailFailed, { transition: words.transitions[execution.transition] });
      await addComment(client, execution.issueId, documentOf([lead], told));
      return 'comment';
    }
  },
};

async function mailFacts(effect: EffectOf<'tell'>, scene: TransitionContext): Promise<MailFacts> {
  const { execution, read, siteUrl, words } = scene;
  const { to } = transition(execution.transition);
  const status = read.status();
  const isLeft = status !== null && effect.who.includes('requester') && requesterHasLeft(read);
  return {
    key: execution.issueKey,
    summary: read.then().fields.summary ?? '',
    transition: execution.transition,
    status: to === 'same' ? null : to,
    actorName: await read.actorName(),
    note: (await read.note()) ?? words.mail.noteHidden,
    details: [
      ...(isLeft ? [[null, requesterLeftText(status, words)] as const] : []),
      ...(await mailDetails(effect.with, read, scene)),
    ],
    url: `${siteUrl}/browse/${execution.issueKey}`,
  };
}
