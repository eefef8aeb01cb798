using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Schools;

internal sealed class PolicyRevisionMapping : IEntityTypeConfiguration<PolicyRevision>
{
    public void Configure(EntityTypeBuilder<PolicyRevision> builder)
    {
        builder.ToTable("PolicyRevisions");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Reason).HasMaxLength(500);
        builder.Property(r => r.Changes).HasConversion(
            changes => JsonSerializer.Serialize(changes, EventJson.Options),
            json => JsonSerializer.Deserialize<PolicyChange[]>(json, EventJson.Options)!,
            new ValueComparer<IReadOnlyList<PolicyChange>>((a, b) => ReferenceEquals(a, b), c => c.Count));
        builder.HasIndex(r => new { r.SchoolId, r.At });
    }
}
