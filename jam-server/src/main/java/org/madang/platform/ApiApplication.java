package org.madang.platform;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api}. Without the declared roles, Payara would refuse everybody. */
@ApplicationPath("api")
@DeclareRoles({"member", "admin"})
public class ApiApplication extends Application {}
