global using Portfolio.Domain.Common;
global using Portfolio.Domain.Courses;
global using Portfolio.Domain.Evidence;
global using Portfolio.Domain.Notices;
global using Portfolio.Domain.People;
global using Portfolio.Domain.Schools;
global using Portfolio.Domain.Windows;
