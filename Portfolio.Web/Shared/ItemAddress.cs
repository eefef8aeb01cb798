namespace Portfolio.Web.Shared;

internal static class ItemAddress
{
    /// <summary>Where an item is read and written.</summary>
    public static string Address(this EvidenceItem item) => $"/{item.Kind.Name}/{item.Id.Value}";
}
