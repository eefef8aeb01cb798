using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>The last run of a due work: whoever begins it has it, on whichever node.</summary>
public sealed class DueRun
{
    internal const int NameLength = 40;

    public required string Name { get; init; }

    /// <summary>When it began; of work that has never run, since when it is known.</summary>
    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>None while it runs, before the first run, and when the program ended in the middle.</summary>
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
