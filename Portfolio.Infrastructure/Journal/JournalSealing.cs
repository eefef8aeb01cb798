using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Portfolio.Infrastructure.Journal;

/// <summary>
/// Seals what was committed on this node soon after the commit, and every minute whatever is left over from a node that stopped or
/// from a command-line command.
/// </summary>
internal sealed class JournalSealing(SealJournal seal, JournalBell bell, TimeProvider clock, ILogger<JournalSealing> log)
    : BackgroundService
{
    /// <summary>Entries saved in a burst are sealed together: five statements for all of them instead of each.</summary>
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
