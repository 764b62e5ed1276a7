package org.madang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person's browser window; Debian's Chromium, and nothing downloaded. */
final class Window implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Milliseconds; as long as two loaded cores may take for one screen. */
  private static final int PATIENCE = 60_000;

  private final BrowserContext context;
  private final Page page;
  private final URI base;
  private final List<String> violations = new CopyOnWriteArrayList<>();

  private Window(BrowserContext context, URI base) {
    this.context = context;
    this.base = base;
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(this::note);
    setDefaultAssertionTimeout(PATIENCE);
  }

  /** Skips the test, saying why, where there is no Chromium. */
  static Playwright playwright() {
    assumeTrue(
        chromium() != null,
        "There is no Chromium here, so the browser journeys are skipped; install Debian's"
            + " chromium.");
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser browser(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Objects.requireNonNull(chromium()))
                .setArgs(FLAGS));
  }

  private static @Nullable Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  /** The server by a name that browsers trust without https, as they do in {@code scripts/run}. */
  static URI near(URI base) {
    return URI.create("http://localhost:" + base.getPort() + "/");
  }

  static Window open(Browser browser, URI base, Look look) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width(), 800)
                .setLocale(look.language())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    return new Window(context, near(base));
  }

  /** How wide, in which language, light or dark. */
  record Look(int width, String language, boolean dark) {
    static final Look DESK = new Look(1280, "en", false);
    static final Look PHONE = new Look(390, "en", false);
  }

  /** Goes on as the member whom this session belongs to. */
  Window as(JamServer member) {
    var cookie = new Cookie("madang_session", Objects.requireNonNull(member.session()));
    context.addCookies(List.of(cookie.setUrl(base.toString())));
    return this;
  }

  Window visit(String path) {
    page.navigate(base.resolve(path).toString());
    try {
      assertThat(page.locator("h1").first()).isVisible();
    } catch (AssertionError e) {
      throw new AssertionError(path + " shows no heading: " + page.locator("body").innerHTML(), e);
    }
    return this;
  }

  Page page() {
    return page;
  }

  void offline(boolean offline) {
    context.setOffline(offline);
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  void press(String button) {
    button(button).first().click();
  }

  void sees(String words) {
    assertThat(page.getByText(words).first()).isVisible();
  }

  void seesNo(String words) {
    assertThat(page.getByText(words)).hasCount(0);
  }

  /** Walks by the Tab key alone to what the selector names. */
  void tabTo(String selector) {
    for (int step = 0; step < 80; step++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("s => !!document.activeElement?.matches(s)", selector))) {
        return;
      }
    }
    throw new AssertionError("The Tab key does not reach " + selector + " on " + page.url());
  }

  /** What a page of ours wants and its own headers forbid is a defect of either. */
  private void note(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")
        || message.text().contains("Permissions-Policy")) {
      violations.add(page.url() + " " + message.text());
    }
  }

  @Override
  public void close() {
    context.close();
    if (!violations.isEmpty()) {
      throw new AssertionError("The headers forbid what the page does: " + violations);
    }
  }
}
