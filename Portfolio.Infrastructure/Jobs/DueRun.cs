using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>The last run of a piece of due work, on whichever node; also claims the run for the node that starts it.</summary>
public sealed class DueRun
{
    internal const int NameLength = 40;

    public required string Name { get; init; }

    /// <summary>When the run started; for work that has never run, when it was first registered.</summary>
    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>Null while it runs, before the first run, and after a crash in the middle of a run.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool HasFailed { get; set; }
}

internal sealed class DueRunMapping : IEntityTypeConfiguration<DueRun>
{
    public void Configure(EntityTypeBuilder<DueRun> builder)
    {
        builder.ToTable("DueRuns");
        builder.HasKey(r => r.Name);
        builder.Property(r => r.Name).HasMaxLength(DueRun.NameLength);
        builder.Property(r => r.StartedAt).IsConcurrencyToken();
    }
}
