using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Domain.Performances;

namespace Portfolio.Infrastructure.Performances;

internal sealed class PerformanceMapping : IEntityTypeConfiguration<DiversePerformance>
{
    public void Configure(EntityTypeBuilder<DiversePerformance> builder)
    {
        builder.MapAggregate("Performances", p => p.Id);
        builder.Property(p => p.Name).HasMaxLength(1200);
        builder.Property(p => p.Description).HasMaxLength(2000);
        builder.HasIndex(p => new { p.StudentId, p.Year });
    }
}
