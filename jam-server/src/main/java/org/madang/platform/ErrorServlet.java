package org.madang.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;

/**
 * Answers what the server itself refuses or breaks at, outside of the API: without it Payara shows
 * a page with its name and, for a defect, the inside of the program.
 */
@WebServlet(ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {
  static final String PATH = "/problem.json";
  private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404; // somebody typed the address
    var id = RequestId.of(request);
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      LOG.log(Level.ERROR, "Defect in request " + id, thrown);
    }
    SafetyHeaders.put(request, response);
    response.setHeader("Cache-Control", "no-store");
    HttpRefusalMapper.problem(status, id).write(response);
  }
}
