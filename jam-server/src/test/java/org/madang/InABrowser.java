package org.madang;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

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
}
