using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Backups;

public enum BackupState
{
    Running,
    Done,

    /// <summary>Not made, or made without files that the store has lost.</summary>
    Failed,
}

/// <summary>One scheduled backup of the whole deployment.</summary>
public sealed class BackupRun
{
    public required Guid Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public BackupState State { get; set; }

    /// <summary>Number of files in the backup.</summary>
    public int Files { get; set; }

    /// <summary>Total size of its files and the database's copy.</summary>
    public long Bytes { get; set; }

    /// <summary>Number of files that no earlier backup contained.</summary>
    public int Fresh { get; set; }

    /// <summary>Why it failed, for the system administrator.</summary>
    public string? Problem { get; set; }
}

internal sealed class BackupRunMapping : IEntityTypeConfiguration<BackupRun>
{
    internal const int ProblemLength = 1000;

    public void Configure(EntityTypeBuilder<BackupRun> builder)
    {
        builder.ToTable("BackupRuns");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Problem).HasMaxLength(ProblemLength);
        builder.HasIndex(r => r.StartedAt);
    }
}
