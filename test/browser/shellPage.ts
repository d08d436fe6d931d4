import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import type { SandboxProcess } from '../story/sandboxProcess';

export interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly language?: 'es' | 'en';
}

/** A person's input to a form, by the field's label. */
export interface Entry {
  readonly text?: Readonly<Record<string, string>>;
  /** For lists: the text to type, which selects the option. */
  readonly choose?: Readonly<Record<string, string>>;
  /** Boxes to tick, by the option's words. */
  readonly tick?: readonly string[];
  readonly file?: { readonly name: string; readonly content: string };
}

/** The shell in a browser, used by one person at a time. Console errors and warnings are kept. */
export class ShellPage {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly sandbox: Pick<SandboxProcess, 'url' | 'settle'>,
  ) {
    page.on('console', (message) => {
      // The browser says this of every frame if Forge's own list of permissions allows scripts of its origin.
      const known = message.text().includes('allow-scripts and allow-same-origin');
      // A refused transition answers 400, and the browser reports that status itself.
      const refused = message.text().includes('the server responded with a status of 400');
      if (['error', 'warning'].includes(message.type()) && !known && !refused) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open(
    browser: Browser,
    sandbox: Pick<SandboxProcess, 'url' | 'settle'>,
    look: Look = {},
  ): Promise<ShellPage> {
    const { width = 1200, colorScheme = 'light', language = 'es' } = look;
    const origin = sandbox.url.replace('127.0.0.1', 'localhost');
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      locale: language === 'es' ? 'es-PY' : 'en-US',
      baseURL: origin,
      // As after choosing the language in the shell: the browser's language has no effect there.
      storageState: {
        cookies: [],
        origins: [{ origin, localStorage: [{ name: 'sandbox.language', value: language }] }],
      },
    });
    // Report what a content security policy blocked, because the console does not always show it.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
        throw new Error(`${violatedDirective} refused ${blockedURI} in ${sourceFile}`);
      });
    });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    return new ShellPage(page, context, sandbox);
  }

  /** Opens an address as a person, chosen in the list at the top as people do. */
  async as(name: string, address: string): Promise<void> {
    await this.page.goto(address);
    const switcher = this.page.locator('#person-switcher');
    await switcher.waitFor();
    const chosen = this.page.locator('.person-switcher', { hasText: name });
    // A frame that loads meanwhile may take the focus and so close the list. Open it again.
    for (let tries = 0; tries < 5 && (await chosen.count()) === 0; tries += 1) {
      await switcher.fill(name);
      const option = this.page.getByRole('option', { name }).first();
      await option.click({ timeout: 2000 }).catch(() => switcher.press('Escape'));
    }
    await chosen.waitFor();
  }

  /** Presses a transition's button. Fills its screen and sends it, if it has one. */
  async transition(name: string, entry: Entry = {}): Promise<void> {
    await this.page.getByRole('group', { name: 'Transiciones' }).getByRole('button', { name, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    if ((await dialog.count()) === 0) return;
    await this.fill(entry);
    await dialog.getByRole('button', { name, exact: true }).click();
  }

  async fill({ text = {}, choose = {}, tick = [], file }: Entry): Promise<void> {
    for (const [label, value] of Object.entries(text)) await this.field(label).fill(value);
    for (const [label, value] of Object.entries(choose)) {
      const input = this.field(label);
      await input.fill(value);
      await this.page.getByRole('option', { name: value }).first().click();
    }
    for (const words of tick) await this.field(words).check();
    if (file !== undefined) {
      const payload = { name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.content) };
      await this.page.locator('dialog input[type=file], form input[type=file]').first().setInputFiles(payload);
    }
  }

  /** A control by its label, marked as required or not. */
  field(label: string): Locator {
    const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.page.getByLabel(new RegExp(`^${escaped}\\s*(\\*\\s*\\(.*\\))?$`));
  }

  /** Waits until the issue is in a status and the effects have happened. */
  async stands(status: string): Promise<void> {
    await this.page.getByRole('status', { name: 'Estado' }).filter({ hasText: status }).waitFor();
    await this.sandbox.settle();
  }

  /** The app's page inside its frame. */
  get frame(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
