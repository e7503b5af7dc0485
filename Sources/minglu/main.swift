print("minglu")
