namespace Portfolio.Domain.Common;

/// <summary>Refusals that every feature shares.</summary>
public static class CommonErrors
{
    /// <summary>The server was away for longer than somebody waits; whether the last save reached it is not known.</summary>
    public static readonly Error DatabaseUnavailable = new("database-unavailable", ErrorKind.Unavailable);

    public static readonly Error NotFound = new("not-found", ErrorKind.NotFound);

    public static readonly Error NotYours = new("not-yours", ErrorKind.Forbidden);

    /// <summary>Somebody else was first; the reader should look at the newer state.</summary>
    public static readonly Error Conflict = new("conflict", ErrorKind.Conflict);

    public static readonly Error TooManyRequests = new("too-many-requests", ErrorKind.TooMany);

    /// <summary>Everything is as it was: nothing to save, and nothing to give a reason for.</summary>
    public static readonly Error NothingChanged = new("nothing-changed", ErrorKind.Invalid);

    /// <summary>The first day comes after the last.</summary>
    public static readonly Error DatesReversed = new("dates-reversed", ErrorKind.Invalid);
}
