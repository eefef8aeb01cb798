using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.MapAggregate("Notices", n => n.Id);
        builder.ComplexProperty(n => n.Subject, s => s.Property(p => p.Topic).HasConversion<string>().HasMaxLength(16));
        builder.Property(n => n.Arguments).HasMaxLength(500).HasConversion(
            arguments => JsonSerializer.Serialize(arguments, EventJson.Options),
            json => JsonSerializer.Deserialize<NoticeArgument[]>(json, EventJson.Options)!,
            new ValueComparer<IReadOnlyList<NoticeArgument>>((a, b) => ReferenceEquals(a, b), a => a.Count));
        builder.Ignore(n => n.Count);
        builder.HasIndex(n => new { n.RecipientId, n.At });
    }
}

internal sealed class NoticeMailMapping : IEntityTypeConfiguration<NoticeMail>
{
    public void Configure(EntityTypeBuilder<NoticeMail> builder)
    {
        builder.MapAggregate("NoticeMails", m => m.NoticeId);
        builder.HasOne<Notice>().WithOne().HasForeignKey<NoticeMail>(m => m.NoticeId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(m => m.State).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(m => new { m.State, m.DueAt });
    }
}
