package org.madang.platform;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers everything else. What wraps a refusal, a broken body, a race two writers ran or a
 * database that is away is answered as that; the rest is a defect, logged once under the request's
 * id and answered without detail.
 */
@Provider
public class DefectMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(DefectMapper.class.getName());
  private static final String UNIQUE_VIOLATION = "23505";

  /** Characters, numbers and times that PostgreSQL cannot keep: NUL, the year a million. */
  private static final Set<String> UNKEEPABLE =
      Set.of("22001", "22003", "22007", "22008", "22021", "22P02", "22P05");

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    return answer(thrown, RequestId.of(request));
  }

  static Response answer(Throwable thrown, String id) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      var answer = known(cause, id);
      if (answer != null) {
        return answer;
      }
    }
    // a provider is no bean here
    var pulse = CDI.current().select(DatabasePulse.class).get();
    var outage = pulse.answers() ? Outage.of(thrown) : Optional.of(Outage.silent());
    if (outage.isPresent()) {
      return Problem.answer(outage.get(), id);
    }
    LOG.log(Level.ERROR, "Defect in request " + id, thrown);
    return Problem.of(500, "defect", "Defect", "Something went wrong on our side.", id).answer();
  }

  private static @Nullable Response known(Throwable cause, String id) {
    return switch (cause) {
      case Refusal refusal -> Problem.answer(refusal, id);
      case WebApplicationException refused when refused.getCause() == null ->
          HttpRefusalMapper.problem(refused, id);
      case ConstraintViolationException violated -> ValidationMapper.problem(violated, id);
      case OptimisticLockException _ -> Problem.answer(changedMeanwhile(), id);
      case SQLException sql when UNIQUE_VIOLATION.equals(sql.getSQLState()) ->
          Problem.answer(changedMeanwhile(), id);
      case SQLException sql when UNKEEPABLE.contains(String.valueOf(sql.getSQLState())) ->
          Problem.answer(unkeepable(), id);
      case JsonbException _, JsonException _ ->
          Problem.of(400, "bad-json", "Bad Request", "The body is not the JSON expected here.", id)
              .answer();
      default -> null;
    };
  }

  private static Refusal unkeepable() {
    return new Refusal.Invalid("not-valid", "This contains something that cannot be kept.");
  }

  private static Refusal changedMeanwhile() {
    return new Refusal.Conflict(
        "changed-meanwhile", "Somebody changed this at the same moment.", "Try again.");
  }
}
