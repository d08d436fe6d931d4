import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { usePage } from '../../shared/page/PageContext';
import type { Tab } from '../model/projects';
import './tabs.css';

interface TabsProps {
  readonly tabs: readonly Tab[];
  readonly chosen: Tab;
  readonly onChoose: (tab: Tab) => void;
  /** Content of the chosen tab. */
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The parts of the administration as tabs (WAI-ARIA tabs; an arrow key shows the next one). */
export function Tabs({ tabs, chosen, onChoose, children }: TabsProps) {
  const { admin } = usePage().words;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = step(tabs.indexOf(chosen), tabs.length);
    const tab = tabs[next];
    if (tab !== undefined) onChoose(tab);
    const button = list.current?.children.item(next);
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div className="tabs">
      <div ref={list} className="tabs-list" role="tablist" aria-label={admin.tabs.label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={tab === chosen}
            aria-controls="tab-panel"
            tabIndex={tab === chosen ? 0 : -1}
            onClick={() => {
              onChoose(tab);
            }}
          >
            {admin.tabs[tab]}
          </button>
        ))}
      </div>
      <div id="tab-panel" className="tabs-panel" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </div>
  );
}
