package org.madang;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.Window.Look;

/** What is done in a real browser on the war that ships: one browser for each test. */
@ExtendWith(ArquillianExtension.class)
abstract class InABrowser {
  private Playwright playwright;
  protected Browser browser;

  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @BeforeEach
  void openBrowser() {
    playwright = Window.playwright();
    browser = Window.browser(playwright);
  }

  @AfterEach
  void closeBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  /**
   * What axe finds against WCAG 2.2 AA on what a window shows; the path and the look only name it.
   */
  protected static List<String> scan(Window window, String path, Look look) {
    return new AxeBuilder(window.page())
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .stream()
            .map(
                rule ->
                    look
                        + " "
                        + path
                        + ": "
                        + rule.getId()
                        + " "
                        + rule.getNodes().getFirst().getHtml())
            .toList();
  }
}
