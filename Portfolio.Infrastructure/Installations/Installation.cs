using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Installations;

/// <summary>The single row that identifies this database; the marker files beside the data have the same id.</summary>
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
