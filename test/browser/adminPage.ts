import type { Browser, FrameLocator, Locator } from 'playwright-core';
import type { SandboxProcess } from '../story/sandboxProcess';
import { overflowOf, violations } from './accessibility';
import { ShellPage, type Look } from './shellPage';

const ADMINISTRATOR = 'Rosa Benítez';

/** The administration page in a browser, as the administrator uses it. */
export class AdminPage {
  private constructor(readonly shell: ShellPage) {}

  static async open(browser: Browser, sandbox: SandboxProcess, look: Look = {}): Promise<AdminPage> {
    const page = new AdminPage(await ShellPage.open(browser, sandbox, look));
    await page.enter();
    return page;
  }

  /** Opens the page again. */
  async enter(): Promise<void> {
    await this.shell.as(ADMINISTRATOR, '/admin');
    await this.frame.getByRole('heading').first().waitFor();
  }

  get frame(): FrameLocator {
    return this.shell.frame;
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  async tab(name: string): Promise<void> {
    await this.frame.getByRole('tab', { name, exact: true }).click();
  }

  /** Waits for a text. */
  async says(text: string | RegExp, timeout = 120_000): Promise<void> {
    await this.frame.getByText(text).filter({ visible: true }).first().waitFor({ timeout });
  }

  /** Waits for a plan, which then has the focus. */
  async plan(title: string): Promise<void> {
    const heading = this.frame.getByRole('heading', { name: title, exact: true });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  }

  /** The plan's counts, such as `Crear 71`. */
  async counts(): Promise<readonly string[]> {
    return this.frame
      .getByRole('list', { name: /^(Resumen del plan|Summary of the plan)$/ })
      .locator('li')
      .allInnerTexts();
  }

  /** Puts a person into a role through the form of the installation. */
  async appoint(role: string, person: string): Promise<void> {
    await this.frame.getByRole('combobox', { name: role, exact: true }).fill(person);
    await this.frame.getByRole('option', { name: person }).click();
  }

  /** Checks that the present page is accessible and fits its window. */
  async isSound(): Promise<void> {
    const frame = this.shell.page.frames().find((one) => one.url().includes('/forge/resources/'));
    if (frame === undefined) throw new Error('There is no frame.');
    expect(await violations(frame)).toEqual([]);
    expect(await overflowOf(frame)).toBeLessThanOrEqual(0);
  }

  /** Checks that the console reported nothing, then closes the page. */
  async close(): Promise<void> {
    expect(this.shell.complaints).toEqual([]);
    await this.shell.close();
  }
}
