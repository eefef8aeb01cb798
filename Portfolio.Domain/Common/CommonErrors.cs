namespace Portfolio.Domain.Common;

/// <summary>Errors that every feature shares.</summary>
public static class CommonErrors
{
    /// <summary>The database stayed unreachable until the request timed out; whether the last save reached it is not known.</summary>
    public static readonly Error DatabaseUnavailable = new("database-unavailable", ErrorKind.Unavailable);

    public static readonly Error NotFound = new("not-found", ErrorKind.NotFound);

    public static readonly Error NotYours = new("not-yours", ErrorKind.Forbidden);

    /// <summary>Somebody else saved first; the user should reload and look at the newer state.</summary>
    public static readonly Error Conflict = new("conflict", ErrorKind.Conflict);

    public static readonly Error TooManyRequests = new("too-many-requests", ErrorKind.TooMany);

    /// <summary>The new values equal the old ones: there is nothing to save.</summary>
    public static readonly Error NothingChanged = new("nothing-changed", ErrorKind.Invalid);

    /// <summary>The first day is after the last.</summary>
    public static readonly Error DatesReversed = new("dates-reversed", ErrorKind.Invalid);
}
