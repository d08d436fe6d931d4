import { defaultTypes } from '../schemes';
import { troubleAtEveryCall } from './everyCall';
import { createScene } from './scene';
import { isFirstOfItsKind } from './trial';

it('an installation in a project on the default issue type scheme comes to the same end after any disturbance', async () => {
  const site = defaultTypes();
  await troubleAtEveryCall(
    'installation on the default issue type scheme',
    createScene(site, site.asked()),
    isFirstOfItsKind,
  );
});
