namespace Portfolio.Web.Shared;

internal static class ItemAddress
{
    /// <summary>The URL of an item's page.</summary>
    public static string Address(this EvidenceItem item) => $"/{item.Kind.Name}/{item.Id.Value}";
}
