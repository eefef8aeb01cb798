namespace Portfolio.Infrastructure.Live;

/// <summary>Section <c>Live</c>.</summary>
public sealed class LiveOptions
{
    private const string NoBackplane = "None";

    /// <summary>Switched off only in tests, to prove that pages are live because of this feed.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The minimum time between two notifications of one subscriber.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How nodes notify each other of changes; none is implemented yet.</summary>
    public string Backplane { get; set; } = NoBackplane;

    internal bool HasNoBackplane => NoBackplane.Equals(Backplane, StringComparison.OrdinalIgnoreCase);
}
