using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Installations;

/// <summary>The one row that says whose database this is; the same id stands in a marker file beside the data.</summary>
public sealed class Installation
{
    public required Guid Id { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}

internal sealed class InstallationMapping : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.ToTable("Installations");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
    }
}
