using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Web.Features.Storage;

/// <summary>Integrity of the school's files: checks, damage and backups with their dates, updated live.</summary>
public sealed partial class StoragePage
{
    /// <summary>Backups run daily; two missed days raise a warning.</summary>
    private static readonly TimeSpan BackupPatience = TimeSpan.FromDays(2);

    [Inject]
    public required StorageHealth Health { get; init; }

    private bool IsBackupLate => View!.HasBackups && !(View.LastBackup > Clock.GetUtcNow() - BackupPatience);

    private bool IsSound => View! is { Open.Count: 0, Files.Overdue: 0 } && !IsBackupLate;

    private string Summary => View! switch
    {
        { Open: { Count: > 0 } open } => T["State.Damaged", open.Count],
        { Files.Overdue: > 0 } => T["State.Overdue"],
        _ => T[IsBackupLate ? "State.BackupLate" : "State.Sound"],
    };

    protected override Task<Result<StorageView>> ReadAsync(Actor actor, CancellationToken ct) => Health.ReadAsync(actor, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, StorageView? view) => [Topic.OfStorage(actor.School), Topic.Backups];
}
