namespace Portfolio.Bench.Pages;

/// <summary>What opening a page once cost.</summary>
/// <param name="Requests">requests that the server answered</param>
/// <param name="Milliseconds">until the page was live</param>
/// <param name="Processor">milliseconds of the portal's processor time</param>
internal sealed record Opening(int Requests, double Kilobytes, double Milliseconds, double Processor);
