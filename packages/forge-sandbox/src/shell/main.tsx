import '@atlaskit/css-reset';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './layout/base.css';
import { App } from './layout/App';
import { Boundary } from './layout/Boundary';

// The design system asks Atlassian's feature gates. The sandbox has none: every gate is closed.
setBooleanFeatureFlagResolver(() => false);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <Boundary>
      <App />
    </Boundary>
  </StrictMode>,
);
