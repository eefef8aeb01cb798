namespace Portfolio.Infrastructure.Demo;

/// <summary>A student's outcome in a course, and its files.</summary>
internal sealed record DemoWork(string Subject, string Title, string Description, params IReadOnlyList<string> Files);

/// <summary>An outcome of an earlier semester, and its teacher's feedback on passing it.</summary>
internal sealed record DemoCertifiedWork(DemoWork Work, string Feedback)
{
    /// <summary>Its first attempt and why that failed; null when it passed at once.</summary>
    public DemoRejection? First { get; init; }
}

internal sealed record DemoRejection(DemoWork Work, string Feedback);
