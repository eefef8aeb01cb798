using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Portfolio.Infrastructure.Journal;

/// <summary>
/// Seals on this node what was committed on it, soon after, and each minute whatever was left: by a node that ended before, or
/// by a verb of the command line.
/// </summary>
internal sealed class JournalSealing(SealJournal seal, JournalBell bell, TimeProvider clock, ILogger<JournalSealing> log)
    : BackgroundService
{
    /// <summary>What is saved in a burst is sealed together: five statements for all of it, not for each.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await seal.ExecuteAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The journal could not be sealed; it is tried again within a minute");
            }

            await bell.WaitAsync(Sweep, stoppingToken);
            await Task.Delay(Pace, clock, stoppingToken);
        }
    }
}
