namespace Portfolio.Inspection.Work;

/// <summary>What a worker reports when it is ready.</summary>
/// <param name="IsConfined">whether it has tried to open a file and a connection, and failed</param>
/// <param name="Environment">names of its environment variables</param>
internal sealed record Hello(bool IsConfined, IReadOnlyList<string> Environment);
