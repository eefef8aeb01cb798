namespace Portfolio.Infrastructure.Live;

/// <summary>Section <c>Live</c>.</summary>
public sealed class LiveOptions
{
    private const string NoBackplane = "None";

    /// <summary>Off only to prove that the pages are live because of this feed.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The shortest time between two updates of one subscriber.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How nodes tell one another what has changed; there is no way yet.</summary>
    public string Backplane { get; set; } = NoBackplane;

    internal bool HasNoBackplane => NoBackplane.Equals(Backplane, StringComparison.OrdinalIgnoreCase);
}
