namespace Portfolio.Infrastructure.Demo;

/// <summary>What a student has made in a course, and the files that show it.</summary>
internal sealed record DemoWork(string Subject, string Title, string Description, params IReadOnlyList<string> Files);

/// <summary>A work of an earlier semester, and what its teacher wrote when passing it.</summary>
internal sealed record DemoCertifiedWork(DemoWork Work, string Feedback)
{
    /// <summary>How it was first sent and why it was not passed; none when it passed at once.</summary>
    public DemoRejection? First { get; init; }
}

internal sealed record DemoRejection(DemoWork Work, string Feedback);
