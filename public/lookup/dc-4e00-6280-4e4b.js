minglu.put("dc-4e00-6280-4e4b","c一技之 c工学院 c示例无 iahzl ipdsl paihaoz ppuqush u0000mb uk0002 w0191ae","2d1mt2","")
