using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Inspection;

namespace Portfolio.Tests.Support;

/// <summary>
/// Running worker processes for all tests that do not need their own: starting one takes a third of a second. They end with this
/// process.
/// </summary>
internal static class SharedWorkers
{
    public static readonly InspectionWorkers All = new(Options.Create(new InspectionOptions()), NullLogger<InspectionWorkers>.Instance);
}
