namespace Portfolio.Inspection.Work;

/// <summary>What a worker says of itself when it is ready.</summary>
/// <param name="IsConfined">it has tried to open a file and a connection, and could not</param>
/// <param name="Environment">names of the variables it was given</param>
internal sealed record Hello(bool IsConfined, IReadOnlyList<string> Environment);
