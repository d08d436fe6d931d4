import '../shared/page/schemas';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import '../shared/style/base.css';
import { startPage } from '../shared/page/startPage';
import { callResolver } from './data/resolver';
import { Admin } from './view/Admin';
import { Skeleton } from './view/Skeleton';

// The design system asks Atlassian's feature gates. Here every gate is closed.
setBooleanFeatureFlagResolver(() => false);

void startPage({
  skeleton: <Skeleton />,
  title: (words) => words.admin.title,
  prepare: () => callResolver('overview', {}),
  render: (first) => <Admin first={first} />,
});
