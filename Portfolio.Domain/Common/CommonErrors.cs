namespace Portfolio.Domain.Common;

/// <summary>Refusals that every feature shares.</summary>
public static class CommonErrors
{
    public static readonly Error NotFound = new("not-found", ErrorKind.NotFound);

    public static readonly Error NotYours = new("not-yours", ErrorKind.Forbidden);

    /// <summary>Somebody else was first; the reader should look at the newer state.</summary>
    public static readonly Error Conflict = new("conflict", ErrorKind.Conflict);

    public static readonly Error TooManyRequests = new("too-many-requests", ErrorKind.TooMany);
}
