namespace Portfolio.Web.Features.Certification;

/// <summary>Marker type for the resources CertificationText.resx (zh-TW) and CertificationText.en.resx.</summary>
public sealed class CertificationText;
