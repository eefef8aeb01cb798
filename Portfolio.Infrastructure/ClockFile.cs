using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure;

/// <summary>
/// Moves a <see cref="ShiftedClock"/> on, to the instant that somebody writes into the file <c>clock</c> of the data directory, and runs
/// what is due then. Only who may write there can do so; where the clock is the machine's, nothing looks at the file.
/// </summary>
internal sealed class ClockFile(DataDirectory data, ShiftedClock clock, DueSchedule schedule, ILogger<ClockFile> log)
    : BackgroundService
{
    private const string Name = "clock";

    private readonly Channel<string> _written = Channel.CreateUnbounded<string>();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // What stands there from an earlier run is not looked at: the setting says where the clock begins.
        File.Delete(data.File(Name));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = new FileSystemWatcher(data.Path, Name);
        watcher.Created += Hear;
        watcher.Changed += Hear;
        watcher.Renamed += Hear;
        watcher.EnableRaisingEvents = true;
        if (File.Exists(data.File(Name)))
        {
            _written.Writer.TryWrite(data.File(Name));
        }

        await foreach (var path in _written.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await MoveAsync(await File.ReadAllTextAsync(path, stoppingToken), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The clock was not moved, or what is due now was not run");
            }
        }
    }

    private async Task MoveAsync(string text, CancellationToken ct)
    {
        // Half a text is not an instant yet: the rest is heard of too.
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && clock.MoveTo(at))
        {
            log.LogInformation("The clock was moved to {At:O}", at);
            await schedule.PlanAsync(ct);
        }
    }

    private void Hear(object sender, FileSystemEventArgs e) => _written.Writer.TryWrite(e.FullPath);
}
