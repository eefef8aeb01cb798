using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure;

/// <summary>
/// Advances a <see cref="ShiftedClock"/> to the instant that somebody writes into the file <c>clock</c> of the data directory, and
/// runs what is due then. It needs write access to that directory; with the machine's clock the file is ignored.
/// </summary>
internal sealed class ClockFile(DataDirectory data, ShiftedClock clock, DueSchedule schedule, ILogger<ClockFile> log)
    : BackgroundService
{
    private const string Name = "clock";

    private readonly Channel<string> _written = Channel.CreateUnbounded<string>();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // A file left by an earlier run is ignored: the setting says where the clock starts.
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
        // A half-written text is no valid instant; another change event follows for the rest.
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && clock.MoveTo(at))
        {
            log.LogInformation("The clock was moved to {At:O}", at);
            await schedule.PlanAsync(ct);
        }
    }

    private void Hear(object sender, FileSystemEventArgs e) => _written.Writer.TryWrite(e.FullPath);
}
